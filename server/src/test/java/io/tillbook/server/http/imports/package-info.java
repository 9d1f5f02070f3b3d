/** Tests of imports of uploaded files over HTTP. */
@NullMarked
package io.tillbook.server.http.imports;

import org.jspecify.annotations.NullMarked;
