import type { Provenance } from '../../rule.ts'
import { from } from '../tier.ts'

/**
 * The sentences of the source article on which the R-SRC rules stand, word for word.
 * "Can spinal stenosis be treated with massage?", Dr. Chen Jian, Cainiu Health, 26 September 2025.
 */
export const ARTICLE = {
  dependsOnCondition: from(
    'SRC-1',
    'In general, whether patients with spinal stenosis can receive massage therapy depends on the specific condition—massage is not suitable for all cases, and improper massage may worsen nerve compression.',
  ),
  mildAndStable: from(
    'SRC-2',
    'If the patient has mild spinal stenosis without severe symptoms of nerve compression, such as persistent numbness in the lower back and legs or difficulty walking, and a physician has evaluated and confirmed good spinal stability, gentle massage may be performed under professional medical guidance.',
  ),
  relaxes: from(
    'SRC-2',
    'The goal of such massage is to relax the muscles of the lower back and relieve muscle tension.',
  ),
  noForce: from(
    'SRC-2',
    'However, forceful techniques—such as aggressive manipulation, spinal rotation, or adjustment—must be avoided to prevent increased pressure within the spinal canal.',
  ),
  severeOrCompressed: from(
    'SRC-3',
    'However, for patients with severe spinal stenosis, lumbar instability, or obvious spinal cord or nerve compression, massage could exacerbate disc herniation, cause nerve damage, or even lead to paralysis.',
  ),
  strictly: from('SRC-3', 'Massage is strictly contraindicated in these cases.'),
  imagingFirst: from(
    'SRC-4',
    'Patients who are considering massage must first undergo imaging examinations to clearly understand their condition, then follow medical advice to determine an appropriate treatment plan.',
  ),
  regulatedOnly: from(
    'SRC-5',
    'It is essential not to seek massage at unregulated facilities independently, as this may delay proper treatment or result in secondary injury.',
  ),
} as const satisfies Readonly<Record<string, Provenance>>
