/** The points mall (积分商城): what members can have for points, and what they had. */
@NullMarked
package io.tillbook.api.members.mall;

import org.jspecify.annotations.NullMarked;
