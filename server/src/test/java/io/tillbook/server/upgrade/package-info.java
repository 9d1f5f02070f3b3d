/** Data directories of earlier releases, opened by this one. */
@NullMarked
package io.tillbook.server.upgrade;

import org.jspecify.annotations.NullMarked;
