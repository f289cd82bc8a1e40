package dev.countinghouse.documents.einvoice;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;

import java.util.List;
import java.util.Locale;

/** The official rules: schemas and Schematron of EN 16931 and of Peppol BIS Billing 3. */
final class Rules {

    static final DVRCoordinate PEPPOL_INVOICE =
            PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3;
    static final DVRCoordinate PEPPOL_CREDIT_NOTE =
            PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3;
    static final DVRCoordinate CII = EN16931Validation.VID_CII_1316;
    private final ValidationExecutorSetRegistry<IValidationSourceXML> sets =
            new ValidationExecutorSetRegistry<>();

    private Rules() {
        EN16931Validation.initEN16931(sets);
        PeppolValidation2026_05.init(sets);
    }

    /** Made with the first document that is checked. */
    private static final class Loaded {
        private static final Rules RULES = new Rules();
    }

    /** What the rules have against it, warnings left out: each rule's name, and its words. */
    static List<String> against(byte[] xml, DVRCoordinate rules) {
        var set = Loaded.RULES.sets.getOfID(rules);
        if (set == null) throw new IllegalStateException("no rules are called " + rules);
        ValidationResultList found =
                ValidationExecutionManager.executeValidation(
                        IValidityDeterminator.createDefault(),
                        set,
                        ValidationSourceXML.create(new ReadableResourceByteArray("document", xml)),
                        Locale.ENGLISH);
        return found.getAllErrors().stream().map(Rules::words).distinct().toList();
    }

    private static String words(IError error) {
        String text = error.getErrorText(Locale.ENGLISH);
        String id = error.getErrorID();
        String words = text == null ? error.getAsString(Locale.ENGLISH) : text;
        boolean named = id == null || words.startsWith("[" + id + "]");
        return named ? words : "[" + id + "] " + words;
    }
}
