/** Tests of the contract of birthdays. */
@NullMarked
package io.tillbook.api.members.birthday;

import org.jspecify.annotations.NullMarked;
