package io.tillbook.query.access;

import static java.util.Objects.requireNonNull;

import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries of employees, roles and tokens. */
@Controller
final class AccessQueries {

    private static final int MOST_ALIKE = 100;

    private final AccessViews views;
    private final ContactIndex index;
    private final TokenUseRepository uses;

    AccessQueries(AccessViews views, ContactIndex index, TokenUseRepository uses) {
        this.views = views;
        this.index = index;
        this.uses = uses;
    }

    @QueryMapping
    @Nullable
    EmployeeView employee(@Argument String id) {
        return view(views.employees().get(BadArgument.parse("id", id, EmployeeId::new).value()));
    }

    @QueryMapping
    Connection<EmployeeView> employees(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.employees(page), StoredView::key, StoredView::view);
    }

    @QueryMapping
    List<EmployeeView> employeesReachedBy(@Argument @Nullable String phone, @Argument @Nullable String mail) {
        if (phone == null && mail == null) {
            throw new BadArgument("phone", "or mail is required");
        }
        return views.reachedBy(phone == null ? null : index.ofPhone(phone), mail == null ? null : index.ofMail(mail),
                MOST_ALIKE).stream().filter(employee -> employee.isSeenBy(Sight.current())).toList();
    }

    @QueryMapping
    Connection<RoleView> roles(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.roles(page), StoredView::key, StoredView::view);
    }

    @QueryMapping
    @Nullable
    TokenView token(@Argument String id) {
        return view(views.tokens().get(BadArgument.parse("id", id, TokenId::new).value()));
    }

    @QueryMapping
    Connection<TokenView> tokens(@Argument @Nullable String principal, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Principal of = BadArgument.parseIfGiven("principal", principal, Principal::new);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.tokens(of, page), StoredView::key, StoredView::view);
    }

    @BatchMapping(typeName = "Token", field = "lastUsedAt")
    Map<TokenView, OffsetDateTime> lastUsed(List<TokenView> tokens) {
        Map<String, TokenView> byId = tokens.stream()
                .distinct()
                .collect(Collectors.toMap(token -> token.id().value(), Function.identity()));
        return uses.findAllById(byId.keySet())
                .stream()
                .collect(Collectors.toMap(use -> requireNonNull(byId.get(use.token())),
                        use -> Instant.ofEpochMilli(use.usedAtMillis()).atOffset(ZoneOffset.UTC)));
    }

    private static <V> @Nullable V view(@Nullable StoredView<V> document) {
        return document == null ? null : document.view();
    }
}
