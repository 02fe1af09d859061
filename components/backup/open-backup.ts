import { createBackupModel } from './backup-model.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { saveFile } from './save-file.ts';
import { createBackupPort } from './store-backup-port.ts';

export type OpenBackup = ReturnType<typeof openBackup>;

/** The backup with all that belongs to it, in one piece: it comes when it is first opened. */
export function openBackup() {
  return { backup: createBackupModel(createBackupPort(), saveFile), Panel: BackupPanel };
}
