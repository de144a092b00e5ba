package org.whatmatters.notification.message.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whatmatters.notification.message.Template;

/// Every wording there is; a request for any other comes to nothing.
public final class Templates {

    private final Map<String, Template> byName;

    public Templates(List<Template> templates) {
        this.byName = templates.stream().collect(Collectors.toUnmodifiableMap(Template::name, Function.identity()));
    }

    Optional<Template> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
