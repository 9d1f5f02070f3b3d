/** Tests of the endpoints of operators. */
@NullMarked
package io.tillbook.server.http.operations;

import org.jspecify.annotations.NullMarked;
