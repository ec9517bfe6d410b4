import { Complaints } from '../clean/complaints.ts';
import { diagnosedTexts } from '../../batch/pool/diagnosed-texts.ts';
import { resolveInputs } from '../../batch/plan/input-plan.ts';
import { UNSEEN } from '../../batch/sources/list-sources.ts';
import { FROM_START } from '../../batch/sources/resume-point.ts';
import { readEvents } from '../../batch/sources/source-events.ts';
import { inputOptionsOf } from '../clean/plan-of.ts';
import { english } from '../../english/index.ts';
import { Toolbox } from '../../batch/pool/toolbox.ts';
import type { DiagnoseCommand } from '../command-line/read-diagnose-command.ts';
import { write } from '../output.ts';
import { showDiagnosis } from './diagnosis.ts';
import { styleOfOutput } from './each-input.ts';

/** Shows the diagnosis of each input, all of which are documents, on a page of its own or as a line of JSON. */
export async function showPages(command: DiagnoseCommand): Promise<0 | 1> {
  const complaints = new Complaints((line) => console.error(line));
  const toolbox = new Toolbox(english, command.options);
  const style = styleOfOutput();
  let status: 0 | 1 = 0;
  let pages = 0;
  let name = '';
  const complain = (problem: string): void => {
    complaints.tell(name, { line: undefined, problem });
    status = 1;
  };
  const plan = { ...resolveInputs(inputOptionsOf(command)), options: command.options };
  for await (const event of readEvents(plan, FROM_START, UNSEEN, () => false)) {
    if (event.kind === 'begin' || event.kind === 'miss') name = event.source.path;
    if ('problem' in event) complain(event.problem);
    if (event.kind !== 'batch') continue;
    for (const found of diagnosedTexts(event.batch, plan, await toolbox.toolFor(event.batch.format))) {
      if (found.problem !== undefined) {
        complain(found.problem);
        continue;
      }
      const { text, isPlain, diagnosis } = found;
      if (command.json) await write(`${JSON.stringify({ file: name, ...diagnosis })}\n`);
      else await write(`${pages > 0 ? '\n' : ''}${showDiagnosis(name, text, diagnosis, style, isPlain)}`);
      pages++;
    }
  }
  complaints.close();
  return status;
}
