import { gradeWords } from './grades.ts'
import { localized } from './localized.ts'

/** The name of every parameter of a level, as a column or a label. Sides are the patient's own. */
export const parameterNames = localized(
  {
    qualitative: 'Central canal',
    lumbarLee: 'Central canal, Lee grade',
    schizas: 'Central canal, Schizas grade',
    kang: 'Central canal, Kang grade',
    lateralRecessR: 'Right lateral recess',
    lateralRecessL: 'Left lateral recess',
    foramenLeeR: 'Right foramen',
    foramenLeeL: 'Left foramen',
    foramenParkR: 'Right foramen',
    foramenParkL: 'Left foramen',
    foramenKimR: 'Right foramen, axial (Kim)',
    foramenKimL: 'Left foramen, axial (Kim)',
    rootCompromise: 'Nerve root',
    cordCompromise: 'Spinal cord',
    cordT2Signal: 'Cord T2 signal',
    caudaEquinaCompression: 'Cauda equina compressed',
    listhesisMeyerding: 'Slip',
    dscaMm2: 'Dural sac area',
    apCanalMm: 'Front-to-back diameter of the canal',
    torgPavlov: 'Torg-Pavlov ratio',
    dynamicTranslationMm: 'Translation, flexion to extension',
    dynamicAngulationDeg: 'Angulation, flexion to extension',
    facetEffusionMm: 'Facet effusion',
  },
  {
    qualitative: '中央椎管',
    lumbarLee: '中央椎管,Lee 分级',
    schizas: '中央椎管,Schizas 分级',
    kang: '中央椎管,Kang 分级',
    lateralRecessR: '右侧隐窝',
    lateralRecessL: '左侧隐窝',
    foramenLeeR: '右侧椎间孔',
    foramenLeeL: '左侧椎间孔',
    foramenParkR: '右侧椎间孔',
    foramenParkL: '左侧椎间孔',
    foramenKimR: '右侧椎间孔,轴位(Kim)',
    foramenKimL: '左侧椎间孔,轴位(Kim)',
    rootCompromise: '神经根',
    cordCompromise: '脊髓',
    cordT2Signal: '脊髓 T2 信号',
    caudaEquinaCompression: '马尾受压',
    listhesisMeyerding: '滑脱',
    dscaMm2: '硬膜囊面积',
    apCanalMm: '椎管前后径',
    torgPavlov: 'Torg-Pavlov 比值',
    dynamicTranslationMm: '屈伸位移',
    dynamicAngulationDeg: '屈伸成角',
    facetEffusionMm: '小关节积液',
  },
)

/** Kim grades the opening of the foramen against the root; the other scales of the grid stand in grades.ts. */
const KIM_EN = ['Wider than the root', 'Narrower, over half of the root', 'Half of the root or less'] as const
const KIM_ZH = ['宽于神经根', '窄于神经根,超过其一半', '不超过神经根一半'] as const

const GRID_EN = gradeWords.en
const GRID_ZH = gradeWords['zh-CN']

/**
 * The words of every graded parameter, from the mildest grade of its scale to the gravest. Sources: G. Y. Lee 2011 and
 * Schizas 2010 (lumbar canal), Kang 2011 (cervical canal), Bartynski and Lin 2003 (recess), S. Lee 2010 (lumbar
 * foramen), Park 2013 and Kim 2015 (cervical foramen), Meyerding (slip).
 */
export const parameterGrades = localized(
  {
    qualitative: GRID_EN.qualitative,
    lumbarLee: [
      'Fluid in front of the roots kept',
      'Mildly lost, all roots separable',
      'Moderately lost, some roots bundled',
      'Severely lost, roots in one bundle',
    ],
    schizas: [
      'A1: roots behind, under half of the sac',
      'A2: roots behind, touching the dura',
      'A3: roots behind, over half of the sac',
      'A4: roots in the centre, most of the sac',
      'B: roots fill the sac, still visible',
      'C: no roots visible, fat behind kept',
      'D: no roots visible, fat behind lost',
    ],
    kang: [
      'None',
      'Over half of the fluid lost, cord not deformed',
      'Cord deformed, signal normal',
      'Cord signal changed',
    ],
    lateralRecessR: GRID_EN.lateralRecess,
    lateralRecessL: GRID_EN.lateralRecess,
    foramenLeeR: GRID_EN.foramenLee,
    foramenLeeL: GRID_EN.foramenLee,
    foramenParkR: GRID_EN.foramenPark,
    foramenParkL: GRID_EN.foramenPark,
    foramenKimR: KIM_EN,
    foramenKimL: KIM_EN,
    rootCompromise: ['Not touched', 'Touched', 'Displaced', 'Compressed'],
    cordCompromise: ['Not touched', 'Indented', 'Compressed'],
    cordT2Signal: ['Normal', 'Bright'],
    caudaEquinaCompression: ['No', 'Yes'],
    listhesisMeyerding: GRID_EN.listhesisMeyerding,
  },
  {
    qualitative: GRID_ZH.qualitative,
    lumbarLee: ['神经根前方脑脊液保留', '轻度消失,神经根均可分辨', '中度消失,部分神经根聚集', '重度消失,神经根成束'],
    schizas: [
      'A1:神经根位于背侧,不足硬膜囊一半',
      'A2:神经根位于背侧,触及硬膜',
      'A3:神经根位于背侧,超过硬膜囊一半',
      'A4:神经根居中,占硬膜囊大部',
      'B:神经根充满硬膜囊,仍可分辨',
      'C:神经根不可分辨,后方脂肪保留',
      'D:神经根不可分辨,后方脂肪消失',
    ],
    kang: ['无', '蛛网膜下腔消失过半,脊髓无变形', '脊髓变形,信号正常', '脊髓信号改变'],
    lateralRecessR: GRID_ZH.lateralRecess,
    lateralRecessL: GRID_ZH.lateralRecess,
    foramenLeeR: GRID_ZH.foramenLee,
    foramenLeeL: GRID_ZH.foramenLee,
    foramenParkR: GRID_ZH.foramenPark,
    foramenParkL: GRID_ZH.foramenPark,
    foramenKimR: KIM_ZH,
    foramenKimL: KIM_ZH,
    rootCompromise: ['未触及', '接触', '移位', '受压'],
    cordCompromise: ['未触及', '压迹', '受压'],
    cordT2Signal: ['正常', '高信号'],
    caudaEquinaCompression: ['否', '是'],
    listhesisMeyerding: GRID_ZH.listhesisMeyerding,
  },
)

/** The scale that a parameter is graded on, where its name does not say it. */
export const scaleHints = localized(
  {
    qualitative: 'as reported',
    lateralRecess: 'Bartynski and Lin',
    foramenLee: 'Lee',
    foramenPark: 'Park',
    listhesisMeyerding: 'Meyerding',
  },
  {
    qualitative: '按报告',
    lateralRecess: 'Bartynski 与 Lin',
    foramenLee: 'Lee',
    foramenPark: 'Park',
    listhesisMeyerding: 'Meyerding',
  },
)

/** What a cell says when it holds no grade. */
export const cellAbsences = localized(
  { NOT_REPORTED: 'Not reported', CANNOT_ASSESS: 'Cannot assess', blank: 'Not entered' },
  { NOT_REPORTED: '报告未提及', CANNOT_ASSESS: '无法评估', blank: '未填写' },
)

/** The red flags of the knowledge base 1.8, as questions and as rows of a table. */
export const redFlagNames = localized(
  {
    acuteFracture: 'Acute or unstable fracture',
    tumour: 'Tumour or metastasis',
    infection: 'Discitis or osteomyelitis',
    epiduralAbscess: 'Epidural abscess',
    epiduralHaematoma: 'Epidural or subdural haematoma',
    syrinx: 'Syrinx',
    vascularMalformation: 'Vascular malformation or dural fistula',
    opll: 'Ossification of the posterior longitudinal ligament',
    atlantoaxialInstability: 'Atlantoaxial instability',
  },
  {
    acuteFracture: '急性或不稳定骨折',
    tumour: '肿瘤或转移',
    infection: '椎间盘炎或骨髓炎',
    epiduralAbscess: '硬膜外脓肿',
    epiduralHaematoma: '硬膜外或硬膜下血肿',
    syrinx: '脊髓空洞',
    vascularMalformation: '血管畸形或硬脊膜瘘',
    opll: '后纵韧带骨化',
    atlantoaxialInstability: '寰枢椎不稳',
  },
)
