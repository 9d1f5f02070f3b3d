@NullMarked
package io.tillbook.server.payments.wechat;

import org.jspecify.annotations.NullMarked;
