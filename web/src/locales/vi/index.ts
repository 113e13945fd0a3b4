/** Vietnamese: one file a subject, joined. */

import accountdesk from './accountdesk.json';
import accounts from './accounts.json';
import actions from '../../../../conference/audit/words/vi.json';
import audit from './audit.json';
import bridge from './bridge.json';
import common from './common.json';
import control from './control.json';
import counting from './counting.json';
import door from './door.json';
import evidence from './evidence.json';
import hall from './hall.json';
import menu from './menu.json';
import office from './office.json';
import pointdesk from './pointdesk.json';
import privacy from './privacy.json';
import readiness from './readiness.json';
import report from './report.json';
import roster from './roster.json';
import room from './room.json';
import scanner from './scanner.json';
import screen from './screen.json';
import stage from './stage.json';
import stagedesk from './stagedesk.json';
import ticket from './ticket.json';
import titles from './titles.json';
import wall from './wall.json';

export default {
  ...accountdesk,
  ...accounts,
  ...actions,
  ...audit,
  ...bridge,
  ...common,
  ...control,
  ...counting,
  ...door,
  ...evidence,
  ...hall,
  ...menu,
  ...office,
  ...pointdesk,
  ...privacy,
  ...readiness,
  ...report,
  ...roster,
  ...room,
  ...scanner,
  ...screen,
  ...stage,
  ...stagedesk,
  ...ticket,
  ...titles,
  ...wall,
};
