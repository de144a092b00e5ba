package org.whatmatters.portal.signin;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One request's standing towards the services: the token its calls carry, and whether "not found" may still mean
/// "not yet". Bound for the length of the request and handed to the threads that ask for a page's parts.
///
/// @param behind whether a service said that it may have missed who may see whom now
public record Visit(@Nullable String accessToken, boolean patient, AtomicBoolean behind) {

    private static final ScopedValue<Visit> CURRENT = ScopedValue.newInstance();
    private static final Visit NOBODY = new Visit(null, false);

    Visit(@Nullable String accessToken, boolean patient) {
        this(accessToken, patient, new AtomicBoolean());
    }

    public static Visit current() {
        return CURRENT.orElse(NOBODY);
    }

    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    <T> T calling(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /// The same visit, waiting for what was just started.
    public Visit waiting() {
        return new Visit(accessToken, true, behind);
    }

    /// A service may have missed who may see whom now.
    public void fallBehind() {
        behind.set(true);
    }

    public boolean isBehind() {
        return behind.get();
    }
}
