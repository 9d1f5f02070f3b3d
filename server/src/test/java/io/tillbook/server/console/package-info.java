/** The console in a real browser, against the packaged server. */
@NullMarked
package io.tillbook.server.console;

import org.jspecify.annotations.NullMarked;
