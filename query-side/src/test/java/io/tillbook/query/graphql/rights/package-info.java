/** Tests of the rights of fields. */
@NullMarked
package io.tillbook.query.graphql.rights;

import org.jspecify.annotations.NullMarked;
