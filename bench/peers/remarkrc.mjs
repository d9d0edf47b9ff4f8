// What remark-cli does in the bench: it parses each document and validates its front matter by a schema.
import remarkFrontmatter from 'remark-frontmatter';
import remarkFrontmatterSchema from 'remark-lint-frontmatter-schema';

/** As much of an SOP's front matter as JSON Schema alone can say. */
const schema = {
  type: 'object',
  required: ['jenis_dokumen', 'nomor', 'judul', 'versi', 'status', 'tanggal_efektif', 'pelaksana'],
  properties: {
    jenis_dokumen: { const: 'sop' },
    nomor: { type: 'string', pattern: String.raw`^SOP-\d+/` },
    judul: { type: 'string', minLength: 3 },
    versi: { type: 'string' },
    status: { enum: ['konsep', 'reviu', 'berlaku', 'dicabut'] },
    klasifikasi: { enum: ['biasa', 'terbatas', 'rahasia'] },
    pelaksana: { type: 'array', minItems: 1, items: { type: 'string' } },
  },
};

export default { plugins: [remarkFrontmatter, [remarkFrontmatterSchema, { embed: schema }]] };
