package io.tillbook.query.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Names a test class's databases on somebody else's server after it, and drops them when it is over. What a test class
 * that was killed has left is dropped when it runs again.
 */
public final class ForeignDatabases implements BeforeAllCallback, AfterAllCallback {

    private static final ThreadLocal<@Nullable ForeignDatabases> OF_TEST_CLASS = new ThreadLocal<>();

    private final List<String> used = new ArrayList<>();
    private String testClass = "";
    private @Nullable MongoClient server;

    /** That of the test class that runs: asked for where there is no such server too, so that none goes without. */
    static ForeignDatabases ofTestClass() {
        ForeignDatabases databases = OF_TEST_CLASS.get();
        if (databases == null) {
            throw new IllegalStateException("a test class that uses TestDatabase is extended with ForeignDatabases");
        }
        return databases;
    }

    /** The name of another one, which is empty. */
    String next(String uri) {
        MongoClient open = server == null ? MongoClients.create(uri) : server;
        server = open;
        String name = "tillbook-" + testClass + "-" + used.size();
        used.add(name);
        open.getDatabase(name).drop();
        return name;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        testClass = context.getRequiredTestClass().getSimpleName();
        OF_TEST_CLASS.set(this);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        OF_TEST_CLASS.remove();
        MongoClient open = server;
        if (open != null) {
            used.forEach(name -> open.getDatabase(name).drop());
            open.close();
        }
    }
}
