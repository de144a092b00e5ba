package org.whatmatters.directory.facts;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;

/// For whom a published service is, for anybody. Who asked is not kept.
@RestController
@RequestMapping("/api/v1/public/services/{id}/for-whom")
@MayUse(anyone = true)
class ForWhomController {

    private final JdbcFacts facts;

    ForWhomController(JdbcFacts facts) {
        this.facts = facts;
    }

    @GetMapping
    ForWhom read(@PathVariable UUID id) {
        return facts.version(id, false).map(_ -> ForWhom.of(facts.find(id))).orElseThrow(NotFound::new);
    }
}
