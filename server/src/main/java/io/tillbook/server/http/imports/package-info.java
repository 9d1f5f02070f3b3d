/** The endpoint that takes files to be imported, and tells how far each is. */
@NullMarked
package io.tillbook.server.http.imports;

import org.jspecify.annotations.NullMarked;
