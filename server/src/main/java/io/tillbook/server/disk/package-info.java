/** Files that are on the disk when that is said, and the hashes by which their contents are known again. */
@NullMarked
package io.tillbook.server.disk;

import org.jspecify.annotations.NullMarked;
