/** Tests of the endpoints of pictures. */
@NullMarked
package io.tillbook.server.http.pictures;

import org.jspecify.annotations.NullMarked;
