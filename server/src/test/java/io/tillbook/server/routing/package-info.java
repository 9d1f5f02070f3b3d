/** Tests of commands between processes. */
@NullMarked
package io.tillbook.server.routing;

import org.jspecify.annotations.NullMarked;
