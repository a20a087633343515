import { all, any, atLeast, atMost, is, isIn, known, moreThan, someLevel, unknown } from '../../conditions/build.ts'
import type { Definition } from '../ruleset-type.ts'

/** Conditions that several rules share, under names that a physician would use. */
export const definitions: readonly Definition[] = [
  {
    id: 'cordCompression',
    sentence: {
      en: 'The spinal cord is deformed or shows signal change at some level.',
      'zh-CN': '某一节段脊髓受压变形或出现信号改变。',
    },
    condition: someLevel(any(is('level.cord', 'COMPRESSION'), is('level.cordT2Signal', 'YES'))),
  },
  {
    id: 'rootCompression',
    sentence: { en: 'A nerve root is compressed at some level.', 'zh-CN': '某一节段神经根受压。' },
    condition: someLevel(is('level.root', 'COMPRESSION')),
  },
  {
    id: 'caudaEquinaCompression',
    sentence: { en: 'The cauda equina is compressed at some level.', 'zh-CN': '某一节段马尾受压。' },
    condition: someLevel(is('level.caudaEquina', 'YES')),
  },
  {
    id: 'neuroDeficit',
    sentence: {
      en: 'There is an objective neurological deficit: progressive, weak, or with upper motor neurone signs.',
      'zh-CN': '存在客观神经功能缺损:进行性、肌力下降或有上运动神经元体征。',
    },
    condition: any(
      is('neuro.progressiveDeficit', 'YES'),
      atMost('neuro.motor.worstMrc', 4),
      is('neuro.umnSigns', 'YES'),
    ),
  },
  {
    id: 'movesLikeUnstable',
    sentence: {
      en: 'Dynamic films show movement at the level beyond what counts as stable.',
      'zh-CN': '动力位片显示该节段活动超出稳定范围。',
    },
    condition: any(
      all(
        is('level.region', 'LUMBAR'),
        any(
          atLeast('level.dynamicTranslationMm', 4),
          all(isIn('level.level', 'L1-L2', 'L2-L3', 'L3-L4'), atLeast('level.dynamicAngulationDeg', 15)),
          all(is('level.level', 'L4-L5'), atLeast('level.dynamicAngulationDeg', 20)),
          all(is('level.level', 'L5-S1'), atLeast('level.dynamicAngulationDeg', 25)),
        ),
      ),
      all(
        is('level.region', 'CERVICAL'),
        any(moreThan('level.dynamicTranslationMm', 3.5), moreThan('level.dynamicAngulationDeg', 11)),
      ),
      all(
        is('level.region', 'THORACIC'),
        any(moreThan('level.dynamicTranslationMm', 2.5), moreThan('level.dynamicAngulationDeg', 5)),
      ),
    ),
  },
  {
    id: 'needsDynamicFilms',
    sentence: {
      en: 'The level has slipped, has facet effusion, or is lumbar without its effusion measured: a slip may hide in it.',
      'zh-CN': '该节段已滑移、有关节突积液,或为腰椎节段而未测量积液:可能存在隐匿滑移。',
    },
    condition: any(
      atLeast('level.listhesisMeyerding', 1),
      atLeast('level.facetEffusionMm', 1.5),
      all(is('level.region', 'LUMBAR'), unknown('level.facetEffusionMm')),
    ),
  },
  {
    id: 'coveredByDynamicFilms',
    sentence: {
      en: 'Dynamic films of the region, at most a year old, give the translation at the level.',
      'zh-CN': '该区域一年内的动力位片给出了该节段的平移值。',
    },
    condition: all(
      is('imaging.dynamic.performed', 'YES'),
      atLeast('imaging.dynamic.ageDays', 0),
      atMost('imaging.dynamic.ageDays', 365),
      is('level.filmed', 'YES'),
      known('level.dynamicTranslationMm'),
    ),
  },
]
