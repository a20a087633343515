import { nodeSha256 } from '#lib/audit/node-crypto'
import type { RecommendationDocument } from '#lib/clinical/explain/document'
import type { StoredRecommendation } from '#lib/db/recommendations'
import { readRecommendationDocument } from '#lib/documents/advice-document'
import { recommendationDigest } from '#lib/documents/digest'

/**
 * The document of a stored recommendation. Throws, naming what was expected and found, when it is not what was stored, or
 * when the columns beside it say something else.
 */
export function verifiedDocument(recommendation: StoredRecommendation): RecommendationDocument {
  const { id, digest, outcome, asOf } = recommendation
  const found = recommendationDigest(nodeSha256, recommendation)
  if (found !== digest) throw new Error(`Expected recommendation ${id} to have ${digest}, found ${found}`)
  const document = readRecommendationDocument(recommendation.document)
  if (document.outcome !== outcome || document.asOf !== asOf) {
    throw new Error(`Expected recommendation ${id} to say what its columns say, found other words in it`)
  }
  return document
}
