/** Tests of imports of uploaded files. */
@NullMarked
package io.tillbook.server.imports;

import org.jspecify.annotations.NullMarked;
