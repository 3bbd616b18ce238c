// Whether a run has a language model beside it. Off unless it is set, and then nothing of it is loaded.

import type { ModelRun } from './model-run.ts'

/** What the options of a command say of the model, as they stand on the command line. */
export interface ModelOptions {
  modelUrl?: string
  modelName?: string
  modelRequests?: string
  modelTokens?: string
  modelTimeout?: string
}

/** The model's part in a run; undefined where no model is set. Throws UsageError for settings that cannot be. */
export async function modelRunOf(options: ModelOptions): Promise<ModelRun | undefined> {
  const url = options.modelUrl ?? process.env.PACTA_MODEL_URL
  if (!url) return undefined
  const [{ settingsOf }, { startModelRun }] = await Promise.all([
    import('./model-settings.ts'),
    import('./model-run.ts'),
  ])
  return startModelRun(settingsOf(url, options))
}
