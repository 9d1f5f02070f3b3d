/** Brings data in from files and takes the event history out: the import and export of the command line. */
@NullMarked
package io.tillbook.server.intake;

import org.jspecify.annotations.NullMarked;
