//! With the name of a file: learns from its text, a paragraph a line. Without: answers `{"text": …}` a line.
use serde_json::{from_str, json, Value};
use std::error::Error;
use std::io::{stdin, stdout, BufRead, Write};
use truecase::{Model, ModelTrainer};

const MODEL: &str = "casing.json";

fn main() -> Result<(), Box<dyn Error>> {
    if let Some(file) = std::env::args().nth(1) {
        let text = std::fs::read_to_string(file)?;
        let mut trainer = ModelTrainer::new();
        trainer.add_sentences_from_iter(sentences(&text).filter(|sentence| !sentence.trim().is_empty()));
        return Ok(trainer.into_model().save_to_file(MODEL)?);
    }
    let model = Model::load_from_file(MODEL)?;
    for line in stdin().lock().lines() {
        let read: Value = from_str(&line?)?;
        let text = read["text"].as_str().unwrap_or_default();
        let repaired: String = sentences(text).map(|sentence| model.truecase(sentence)).collect();
        writeln!(stdout(), "{}", json!({ "text": repaired }))?;
    }
    Ok(())
}

/// The sentences of a text with the blanks behind them: they end at line breaks, and at blanks after a full stop, ! or ?.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut last = ' ';
    text.split_inclusive(move |letter: char| {
        let ends = letter == '\n' || (letter.is_whitespace() && matches!(last, '.' | '!' | '?'));
        if !matches!(letter, '"' | '”' | '’' | ')') {
            last = letter;
        }
        ends
    })
}
