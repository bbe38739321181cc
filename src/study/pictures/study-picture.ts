/** A picture of the text, as its editor put it into the content. */
export interface StudyPicture {
  /** its file in `pictures/`, and its last step in the address */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}
