/** Tests of members as persons, over HTTP. */
@NullMarked
package io.tillbook.server.members;

import org.jspecify.annotations.NullMarked;
