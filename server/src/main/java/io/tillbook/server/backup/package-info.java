/** Backups as files: how they are written, checked and put back. Nothing here needs a running server. */
@NullMarked
package io.tillbook.server.backup;

import org.jspecify.annotations.NullMarked;
