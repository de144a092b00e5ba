package org.whatmatters.platform.fence;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Says for whom is worked, and steps over the fence where a request must.
///
/// Why: docs/adr/0025-row-level-security-is-the-second-fence.md.
public final class Fence {

    private static final Logger LOG = LoggerFactory.getLogger(Fence.class);
    private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

    private final JdbcClient jdbc;

    Fence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Transactions that are begun meanwhile, on this thread, work for the caller until they end.
    public static <T extends @Nullable Object> T workingFor(Caller caller, Supplier<T> work) {
        return ScopedValue.where(CALLER, caller).call(work::get);
    }

    static @Nullable Caller caller() {
        return CALLER.isBound() ? CALLER.get() : null;
    }

    /// Does one step of the current transaction as the service itself, and goes on for whom it worked before.
    public <T extends @Nullable Object> T asTheServiceFor(Errand errand, Supplier<T> step) {
        LOG.debug("as the service: {}", errand);
        var before = workFor("SERVICE");
        T done;
        try {
            done = step.get();
        } catch (RuntimeException | Error e) {
            goBackAfter(e, before);
            throw e;
        }
        workFor(before);
        return done;
    }

    /// The same for a step that answers nothing.
    public void asTheServiceFor(Errand errand, Runnable step) {
        asTheServiceFor(errand, () -> {
            step.run();
            return errand;
        });
    }

    /// A transaction that PostgreSQL has given up takes no further word; nothing of it stays.
    private void goBackAfter(Throwable fault, String before) {
        try {
            workFor(before);
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
        }
    }

    /// @return for whom it worked until now
    private String workFor(String kind) {
        return jdbc.sql("""
                        select coalesce(current_setting('whatmatters.works_for', true), '') as before,
                               set_config('whatmatters.works_for', :kind, true)
                        """)
                .param("kind", kind)
                .query((row, _) -> row.getString("before"))
                .single();
    }
}
