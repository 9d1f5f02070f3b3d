/** The command line: the server, and what can be done without one. */
@NullMarked
package io.tillbook.server.cli;

import org.jspecify.annotations.NullMarked;
