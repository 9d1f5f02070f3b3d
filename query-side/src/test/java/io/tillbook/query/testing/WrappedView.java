package io.tillbook.query.testing;

import io.tillbook.query.kernel.StoredVersion;
import io.tillbook.query.kernel.View;
import io.tillbook.query.kernel.ViewStore;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A view whose documents are reached through something else.
 *
 * @param view the view
 * @param around what its documents are reached through
 * @param <V> the documents
 */
public record WrappedView<V>(View<V> view, UnaryOperator<ViewStore<V>> around) implements View<V> {

    @Override
    public String name() {
        return view.name();
    }

    @Override
    public Map<String, String> shape() {
        return view.shape();
    }

    @Override
    public ViewStore<V> documents(String version) {
        return around.apply(view.documents(version));
    }

    @Override
    public void serve(StoredVersion version) {
        view.serve(version);
    }
}
