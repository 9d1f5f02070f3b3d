/** Makes backups, verifies them and puts them back, from the command line. */
@NullMarked
package io.tillbook.server.transfer.backups;

import org.jspecify.annotations.NullMarked;
