package uk.carejourney.materials;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** A CycloneDX bill of materials, as far as licences go. */
record BillOfMaterials(List<Component> components) {

    /**
     * One library.
     *
     * @param licences SPDX identifiers where the bill knows them, else names as its makers wrote
     *     them; several mean a choice
     */
    record Component(String name, List<String> licences) {}

    static BillOfMaterials read(InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Element bom = factory.newDocumentBuilder().parse(xml).getDocumentElement();
            return new BillOfMaterials(
                    elements(bom, "component").filter(one -> isListed(one)).toList().stream()
                            .map(BillOfMaterials::component)
                            .toList());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("this is no bill of materials", e);
        }
    }

    private static Component component(Element component) {
        String name = text(component, "group") + ":" + text(component, "name");
        List<String> licences =
                elements(component, "license")
                        .map(licence -> text(licence, "id") + text(licence, "name"))
                        .toList();
        String expression = text(component, "expression");
        return new Component(name, expression.isEmpty() ? licences : choices(expression));
    }

    /** {@code A OR B} is a choice; anything joined by AND stays whole and so is not accepted. */
    private static List<String> choices(String expression) {
        return List.of(expression.replaceAll("[()]", "").split(" OR "));
    }

    /** The tool that wrote the bill is a component too, but of the bill's metadata. */
    private static boolean isListed(Element component) {
        Node list = component.getParentNode();
        return list != null
                && list.getNodeName().equals("components")
                && component
                        .getOwnerDocument()
                        .getDocumentElement()
                        .isSameNode(list.getParentNode());
    }

    private static String text(Element within, String name) {
        return elements(within, name).findFirst().map(Element::getTextContent).orElse("");
    }

    private static Stream<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
