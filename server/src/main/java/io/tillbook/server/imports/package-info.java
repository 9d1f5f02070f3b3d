/**
 * Imports of files that people have uploaded: checked, sent under their name, and kept for a while. An import lives in
 * the process that has taken its file.
 */
@NullMarked
package io.tillbook.server.imports;

import org.jspecify.annotations.NullMarked;
