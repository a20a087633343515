import { nodeSha256 } from '#lib/audit/node-crypto'
import type { RecommendationDocument } from '#lib/clinical/explain/document'
import type { StoredRecommendation } from '#lib/db/recommendations'
import { readRecommendationDocument } from '#lib/documents/advice-document'
import { recommendationDigest } from '#lib/documents/digest'

/** The document of a stored recommendation. Throws, naming both digests, when it is not what was stored. */
export function verifiedDocument(recommendation: StoredRecommendation): RecommendationDocument {
  const found = recommendationDigest(nodeSha256, recommendation)
  if (found !== recommendation.digest) {
    throw new Error(`Expected recommendation ${recommendation.id} to have ${recommendation.digest}, found ${found}`)
  }
  return readRecommendationDocument(recommendation.document)
}
