import { localized } from './localized.ts'

/** The page that hands an export of the trail out. */
export const auditExport = localized(
  {
    title: 'Export entries',
    asked: 'Search',
    count: (n: string) => `${n} entries`,
    moreThan: (n: string) => `More than ${n} entries. The export holds all of them; nothing is cut.`,
    covered: (size: string) =>
      `All files are made of the first ${size} entries of the log, which its signed head covers.`,
    notCovered: 'The log has no signed head yet, so nothing can be proved or exported. Try again in a few seconds.',
    filesHeading: '1. The entries',
    csv: 'CSV, for a spreadsheet',
    csvHint:
      'Times in UTC; names that a spreadsheet could take for a formula begin with an apostrophe; the last column is the exact entry.',
    ndjson: 'NDJSON, the exact entries',
    ndjsonHint: 'Each line is an entry byte for byte, as the log hashes it. It holds no names.',
    fhir: 'FHIR R4 AuditEvent bundle',
    fhirHint: 'After IHE BALP, with the exact entry in an extension.',
    proofsHeading: '2. The proofs',
    proofs: 'Download the proofs',
    proofsHint:
      'Signed head, verifier key, and for each entry its place and its path to the head. Fits each of the files above.',
    checkHeading: '3. Checking them, without us',
    checkHint:
      'Put both files into one folder. The key is on the integrity page; get it from the facility by another way than the files.',
    logged: 'Each download is an entry of the trail, with what was asked and how many entries it holds.',
    back: 'Back to the entries',
  },
  {
    title: '导出条目',
    asked: '搜索条件',
    count: (n) => `${n} 条`,
    moreThan: (n) => `超过 ${n} 条。导出包含全部条目,不作删减。`,
    covered: (size) => `所有文件均取自日志签名头所覆盖的前 ${size} 条。`,
    notCovered: '日志尚无签名头,因此无法证明或导出。请稍后几秒再试。',
    filesHeading: '1. 条目',
    csv: 'CSV,用于电子表格',
    csvHint: '时间为 UTC;可能被当作公式的名称以撇号开头;最后一列为条目原文。',
    ndjson: 'NDJSON,条目原文',
    ndjsonHint: '每行是日志计算哈希所用的条目原文,不含姓名。',
    fhir: 'FHIR R4 AuditEvent 集合',
    fhirHint: '依照 IHE BALP,条目原文在扩展中。',
    proofsHeading: '2. 证明',
    proofs: '下载证明',
    proofsHint: '包含签名头、验证密钥,以及每个条目的位置和通向签名头的路径。适用于以上每种文件。',
    checkHeading: '3. 自行核验',
    checkHint: '将两个文件放入同一文件夹。密钥见完整性页面;请通过文件以外的途径向机构索取。',
    logged: '每次下载都是审计记录中的一个条目,记明条件和条数。',
    back: '返回条目',
  },
)
