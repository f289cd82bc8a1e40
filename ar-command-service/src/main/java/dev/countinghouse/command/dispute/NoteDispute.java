package dev.countinghouse.command.dispute;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dispute.Direction;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeNoted;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.Document;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes down what was said about a dispute, or sent.
 *
 * @param entry names it within the dispute
 * @param person who said it, or was told
 * @param by who writes it down
 */
@Needs(Permission.WORK)
public record NoteDispute(
        BookId book,
        DisputeId dispute,
        String entry,
        Direction direction,
        @Nullable String person,
        String text,
        List<Document> documents,
        LocalDate notedOn,
        String by,
        LeftOpen leftOpen) {

    public NoteDispute {
        documents = List.copyOf(documents);
        Text.id(entry, "an entry");
        if (person != null) Text.line(person, DisputeNoted.MAX_PERSON, "the person");
        Text.block(text, DisputeNoted.MAX_TEXT, "the text");
        Limits.size(documents, 0, DisputeNoted.MAX_DOCUMENTS, "the documents");
        for (Document document : documents) Document.of(document.sha256(), document.name());
        Limits.date(notedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who notes it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DisputeFacts.about(dispute));
    }

    DisputeNoted event(DisputeOpened of, String writer, LocalDate on) {
        return new DisputeNoted(
                book,
                dispute,
                of.account(),
                of.invoice(),
                entry,
                direction,
                person,
                text,
                documents,
                writer,
                on);
    }
}
