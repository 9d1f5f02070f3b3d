package io.tillbook.query.access;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.Principal;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Employees, roles and tokens in the database. */
final class AccessViews {

    private static final String KEY = "_id";
    private static final String PRINCIPAL = "principal";
    private static final Bson BY_KEY = Sorts.ascending(KEY);
    private static final ViewDefinition<EmployeeView> EMPLOYEES = new ViewDefinition<>("employees",
            EmployeeView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<RoleView> ROLES = new ViewDefinition<>("roles", RoleView.class,
            Whereabouts.shared(), List.of());
    private static final String PHONE = "phone";
    private static final String MAIL = "mail";
    private static final ViewDefinition<ContactView> CONTACTS = new ViewDefinition<>("employeeContacts",
            ContactView.class, new Whereabouts.PartOf<>(EMPLOYEES.name()),
            List.of(Indexes.ascending(PHONE, KEY), Indexes.ascending(MAIL, KEY)));
    private static final ViewDefinition<TokenView> TOKENS = new ViewDefinition<>("tokens", TokenView.class,
            Whereabouts.shared(), List.of(Indexes.ascending(PRINCIPAL, KEY)));

    private final MongoViews<EmployeeView> employees;
    private final MongoViews<RoleView> roles;
    private final MongoViews<TokenView> tokens;
    private final MongoViews<ContactView> contacts;

    AccessViews(ViewDatabase database) {
        this.employees = database.views(EMPLOYEES);
        this.roles = database.views(ROLES);
        this.tokens = database.views(TOKENS);
        this.contacts = database.views(CONTACTS);
    }

    MongoViews<EmployeeView> employees() {
        return employees;
    }

    MongoViews<RoleView> roles() {
        return roles;
    }

    MongoViews<TokenView> tokens() {
        return tokens;
    }

    MongoViews<ContactView> contacts() {
        return contacts;
    }

    /** Employees who are reached by a phone number or mail address, by its index; at most so many. */
    List<EmployeeView> reachedBy(@Nullable String phone, @Nullable String mail, int limit) {
        Document filter = new Document();
        if (phone != null) {
            filter.append(PHONE, phone);
        }
        if (mail != null) {
            filter.append(MAIL, mail);
        }
        return contacts.find(filter, BY_KEY, limit)
                .stream()
                .flatMap(found -> Stream.ofNullable(employees.get(found.key())))
                .map(StoredView::view)
                .toList();
    }

    /** Employees in the order of their ids. */
    List<StoredView<EmployeeView>> employees(PageRequest page) {
        return employees.find(after(page), BY_KEY, page.limit());
    }

    /** Roles in the order of their ids. */
    List<StoredView<RoleView>> roles(PageRequest page) {
        return roles.find(after(page), BY_KEY, page.limit());
    }

    /** Tokens in the order of their ids, of one principal or of all. */
    List<StoredView<TokenView>> tokens(@Nullable Principal principal, PageRequest page) {
        Document filter = after(page);
        if (principal != null) {
            filter.append(PRINCIPAL, principal.value());
        }
        return tokens.find(filter, BY_KEY, page.limit());
    }

    private static Document after(PageRequest page) {
        return page.after() == null ? new Document() : new Document(KEY, new Document("$gt", page.after()));
    }
}
