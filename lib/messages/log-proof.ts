import { localized } from './localized.ts'

/** The proof that signed advice stands in the audit log. */
export const logProof = localized(
  {
    heading: 'Proof',
    none: 'There is no entry of this signature in the audit log. Tell an administrator.',
    waiting: 'The signature counts, and the audit log has not covered it yet. Try again in a moment.',
    waitingFor: {
      SIGNATURE: 'The signature counts; it is waiting for the log. Open this page again in a moment.',
      CO_SIGNATURE: 'The co-signature counts; it is waiting for the log. Open this page again in a moment.',
    },
    placeOf: {
      SIGNATURE: (index: number) => `The signature is entry ${index} of the audit log.`,
      CO_SIGNATURE: (index: number) => `The co-signature is entry ${index} of the audit log.`,
    },
    download: {
      SIGNATURE: 'Download the proof of the signature',
      CO_SIGNATURE: 'Download the proof of the co-signature',
    },
    explain:
      'With this file and the verifier key anybody can check, without us, that the signature stands in the log at this place; whoever keeps it would notice if it were ever taken out.',
  },
  {
    heading: '证明',
    none: '审计日志中没有此签名的条目。请告知管理员。',
    waiting: '签名有效,审计日志尚未覆盖。请稍后再试。',
    waitingFor: {
      SIGNATURE: '签名有效,正在等待日志。请稍后重新打开此页。',
      CO_SIGNATURE: '会签有效,正在等待日志。请稍后重新打开此页。',
    },
    placeOf: {
      SIGNATURE: (index: number) => `签名是审计日志的第 ${index} 条。`,
      CO_SIGNATURE: (index: number) => `会签是审计日志的第 ${index} 条。`,
    },
    download: { SIGNATURE: '下载签名证明', CO_SIGNATURE: '下载会签证明' },
    explain: '凭此文件和验证密钥,任何人无需我们即可核实签名确在日志的这一位置;保存它的人会发现签名若被删除。',
  },
)
