/** The command line that has files imported by a server over HTTP. */
@NullMarked
package io.tillbook.server.transfer.imports;

import org.jspecify.annotations.NullMarked;
