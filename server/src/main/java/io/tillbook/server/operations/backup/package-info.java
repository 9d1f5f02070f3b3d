/** Backups that the running server makes: by the clock or when asked, with a record of each. */
@NullMarked
package io.tillbook.server.operations.backup;

import org.jspecify.annotations.NullMarked;
