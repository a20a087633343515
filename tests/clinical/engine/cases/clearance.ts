import type { Case } from './case.ts'

export const clearanceCases: readonly Case[] = [
  {
    says: 'Mild stenosis, a stable spine, no severe symptom, a regulated place: gentle massage, with limits',
    from: 'cleared',
    with: {},
    outcome: 'CONDITIONAL_CLEARANCE',
    fires: ['R-SRC-K01'],
  },
  {
    says: 'Numbness that comes with walking and goes with sitting does not forbid',
    from: 'cleared',
    with: { 'neuro.numbness': 'INTERMITTENT' },
    outcome: 'CONDITIONAL_CLEARANCE',
    fires: ['R-SRC-K01'],
  },
  {
    says: 'Osteoporosis without a fracture lowers the pressure and does not forbid',
    from: 'cleared',
    with: { 'general.osteoporosis': 'OSTEOPOROSIS' },
    outcome: 'CONDITIONAL_CLEARANCE',
    fires: ['R-SRC-K01'],
  },
  {
    says: 'A clearance that still holds on the day holds',
    from: 'on the day',
    with: {},
    outcome: 'CONDITIONAL_CLEARANCE',
    fires: ['R-SRC-K01'],
  },
  {
    says: 'On the day, what has changed since the clearance counts as it always did',
    from: 'on the day',
    with: { 'general.anticoagulation': 'THERAPEUTIC' },
    outcome: 'PHYSICIAN_REVIEW',
    fires: ['R-LIT-P09'],
  },
]
