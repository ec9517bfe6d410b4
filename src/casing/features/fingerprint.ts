import { dictionaryLists, wordClusters } from '../../data/version.ts';
import { casingClasses } from '../classes.ts';
import { rules } from '../rules/index.ts';
import { Tag } from '../../lexicon/tags.ts';
import { hashOf } from '../../lexicon/hash.ts';
import { templates } from './templates.ts';

/**
 * What the weights of a model hang on, each as eight hexadecimal digits: a model that learnt from other templates, rules, tags,
 * lists or word clusters is no use. A line more in a list changes none of them: its word is read like the others of the list.
 */
export interface Fingerprint {
  readonly templates: string;
  readonly rules: string;
  readonly tags: string;
  readonly lists: string;
  readonly clusters: string;
}

export function fingerprint(): Fingerprint {
  return {
    templates: digest([...casingClasses, ...templates.flatMap(({ id, group }) => [id, group])]),
    rules: digest(rules.flatMap(({ name, grounds }) => [name, ...Object.keys(grounds)])),
    tags: digest(Object.entries(Tag).flat()),
    lists: dictionaryLists,
    clusters: wordClusters,
  };
}

const digest = (parts: readonly (string | number)[]): string =>
  (hashOf(parts.join('\n')) >>> 0).toString(16).padStart(8, '0');
