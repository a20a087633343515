// The clock goes on when the command continues under the pinned Node.
process.env.CLEARSPINE_BEGAN ??= String(Date.now())
const began = Number(process.env.CLEARSPINE_BEGAN)

/**
 * Says what is being done, and how long after the beginning.
 *
 * @param {string} sentence
 */
export function step(sentence) {
  console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s] ${sentence}`)
}
