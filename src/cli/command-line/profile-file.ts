import { findNodeAtLocation } from 'jsonc-parser';
import { faultOf } from '../../learning/profile-fault.ts';
import type { SourceProfile } from '../../learning/profile.ts';
import { JsonFile } from './json-file.ts';
import { readSettingsFile } from './settings-file.ts';

/**
 * Reads what `casemend learn` wrote, and perhaps a person changed.
 *
 * @throws {SettingsError} that says what is wrong, where, and what to do
 */
export function readProfile(cwd: string, file: string): SourceProfile {
  const json = new JsonFile(file, readSettingsFile(cwd, file));
  const profile: unknown = JSON.parse(json.text);
  const fault = faultOf(profile);
  if (fault) json.fail(findNodeAtLocation(json.root, [...fault.path])?.offset ?? json.root.offset, fault.problem);
  return profile as SourceProfile;
}
