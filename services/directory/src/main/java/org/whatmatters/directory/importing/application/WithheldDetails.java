package org.whatmatters.directory.importing.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.DetailState;
import org.whatmatters.directory.importing.PersonalDetail;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.format.Given;
import org.whatmatters.platform.web.PageRequest;

/// Phone numbers and e-mail addresses that seem to be somebody's own, with the word of an editor on each. One word
/// counts for a whole source: the same number stands in many of its listings.
public interface WithheldDetails {

    /// One of them, as an editor decides on it.
    ///
    /// @param found one place where it stands
    /// @param services how many listings of its source hold it
    /// @param because why everybody may read it; null while nobody may
    record Detail(
            UUID id,
            String source,
            PersonalDetail.Kind kind,
            String value,
            Found found,
            long services,
            DetailState state,
            @Nullable String because,
            long version) {}

    /// Where one was found.
    ///
    /// @param field as a JSON Pointer
    /// @param words what is written there before and after it
    record Found(UUID serviceId, String serviceName, String field, String words) {}

    /// No word on what this source gives changes before the transaction ends. Held first of all, by whoever takes in:
    /// a listing that came while an editor decides would not follow the word, or the two would wait for each other.
    void holdWords(SourceName source);

    /// Nothing of this source is taken in, nor decided, before the transaction ends.
    void holdSource(SourceName source);

    /// Which of these values an editor has said are all right.
    Set<String> shown(SourceName source, Collection<String> values);

    /// What was found in each of these services; it replaces what was found in them before.
    void keep(SourceName source, Map<Given, List<PersonalDetail>> found, Instant at);

    /// Those in a state, the oldest first.
    ///
    /// @param source null for those of all sources
    List<Detail> in(DetailState state, @Nullable SourceName source, PageRequest page);

    Optional<Detail> find(UUID id);

    /// As [#find], and nobody else decides on it before this transaction ends.
    Optional<Detail> hold(UUID id);

    /// An editor's word.
    ///
    /// @param because why everybody may read it; null when it is to be left out
    void decide(UUID id, @Nullable String because, UUID by, Instant at);

    /// The next services that hold it, whole as their feed gave them, in the order of their ids.
    List<Given> servicesWith(UUID id, UUID after, int limit);
}
