package org.whatmatters.person.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The law by which an organisation of a kind may hold what it holds about a person. It is not the person's
/// agreement, which may be withdrawn while the law still asks for a record to be kept. Data, in
/// `agreement/lawful-bases.json`; each controller checks its own.
///
/// @param article6 of the UK GDPR, such as `6(1)(e)`
/// @param article9 of the UK GDPR, for health and the like; absent where nothing of that kind is held
/// @param plain the same in plain words, for the person
record LawfulBasis(String article6, @Nullable String article9, String plain) {

    private static final Map<String, LawfulBasis> BY_KIND = all();

    static Optional<LawfulBasis> of(@Nullable String organisationKind) {
        return Optional.ofNullable(organisationKind).map(BY_KIND::get);
    }

    private static Map<String, LawfulBasis> all() {
        try (var file = new ClassPathResource("agreement/lawful-bases.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the lawful bases cannot be read", e);
        }
    }
}
