package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.NoticeId;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.BiConsumer;

/** Whether a notice was issued. */
final class NoticeFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(DunningNoticeIssued.class);
    private static final BiConsumer<NoticeFacts, ArEvent> FOLD =
            (facts, event) -> facts.issued = (DunningNoticeIssued) event;

    private @Nullable DunningNoticeIssued issued;

    private NoticeFacts() {}

    static Subject<NoticeFacts> about(NoticeId notice) {
        return Subject.of(notice, TYPES, NoticeFacts::new, FOLD);
    }

    @Nullable DunningNoticeIssued issued() {
        return issued;
    }
}
