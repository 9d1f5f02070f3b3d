/** Reads text files strictly: by lines, and by their encoding. */
@NullMarked
package io.tillbook.server.transfer.imports.text;

import org.jspecify.annotations.NullMarked;
